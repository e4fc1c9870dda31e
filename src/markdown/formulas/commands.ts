/** The commands of TeX that newsrooms are likely to mean, for suggestions where one is misspelt. */
export const COMMANDS: readonly string[] = (
  'alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi chi psi omega ' +
  'Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega frac dfrac tfrac binom sqrt sum prod int oint lim infty partial nabla ' +
  'cdot times div pm mp le leq ge geq neq approx equiv sim propto to rightarrow leftarrow Rightarrow mapsto in notin subset ' +
  'cup cap forall exists text mathrm mathbf mathbb mathcal boldsymbol operatorname left right begin end hat bar vec dot ' +
  'tilde overline underline overbrace underbrace overset underset boxed cancel sin cos tan log ln exp min max arg det ' +
  'quad qquad ldots cdots degree circ percent tag ce pu displaystyle limits langle rangle lvert rvert vert Vert mid'
)
  .split(' ')
  .map((name) => `\\${name}`);

/** `desk:` of `site.yaml`: the editor in the browser at `/desk/`, and the repository that it writes to. */
import { z } from 'zod';
import { address, text } from '../schemas/values.ts';

const BACKENDS = ['github', 'gitlab', 'folder'] as const;

const REPOSITORY_HINT = 'Write the owner and the name of the repository, such as example/newsroom.';
const HOST_HINT = 'Write the full address of your own GitHub or GitLab, such as https://git.example.org.';
const SERVICE_HINT = 'Write the full address of the service, such as https://sign-in.example.org.';

/** A scheme and a host; http alone on one's own machine. */
const ORIGIN = /^(?:https:\/\/[\w.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/i;

const origin = (hint: string) =>
  address(hint)
    .overwrite((value) => value.replace(/\/+$/, ''))
    .refine((value) => ORIGIN.test(value), { error: hint });

const signInSchema = z
  .strictObject({
    /** The full address of a service by which editors sign in at the Git host (OAuth), such as https://sign-in.example.org. */
    service: origin(SERVICE_HINT).optional(),
    /** The id of the application at GitLab, which needs no service: editors sign in at GitLab itself. */
    application: text('Write the id of the application, which GitLab shows under Applications.').optional(),
  })
  .refine(({ service, application }) => (service === undefined) !== (application === undefined), {
    error: 'Write “service:” or “application:”. Without both, leave “signIn:” out: editors sign in with a token.',
  });

/** What `desk:` of `site.yaml` may hold. */
export const deskSchema = z
  .strictObject({
    /**
     * Where the newsroom’s files lie: at github or gitlab; or in a folder of each editor’s own machine, which needs the
     * preview to be open there.
     */
    backend: z.enum(BACKENDS, { error: `Write one of ${BACKENDS.join(', ')}.` }),
    /** The owner and the name of the repository, such as example/newsroom. At GitLab the owner can be several groups. */
    repository: text(REPOSITORY_HINT)
      .regex(/^(?!\.\.?\/)[\w.-]+(?:\/(?!\.\.?(?:\/|$))[\w.-]+)+$/, { error: REPOSITORY_HINT })
      .optional(),
    /** The branch to which editors save. The default is main. */
    branch: text('Write the name of a branch, such as main.')
      .regex(/^(?![-/])(?!.*(?:\.\.|@\{|\/[/.]))[^\s~^:?*[\\]+(?<![/.])$/, {
        error: 'Write the name of a branch, such as main.',
      })
      .default('main'),
    /** The address of the Git host, where it is your own, such as https://git.example.org. */
    host: origin(HOST_HINT).optional(),
    /** The folder of the newsroom in the repository. The default is content. */
    folder: text('Write the path of the folder in the repository, such as content.')
      .regex(/^(?!\.\.?(?:\/|$))[\w.-]+(?:\/(?!\.\.?(?:\/|$))[\w.-]+)*$/, {
        error: 'Write the path of the folder in the repository, such as content or news/content.',
      })
      .default('content'),
    /** How editors sign in besides a token of their own. Left out, each needs a token. */
    signIn: signInSchema.optional(),
  })
  .superRefine(({ backend, repository, host, signIn }, context) => {
    const tell = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (backend !== 'folder' && repository === undefined) tell('repository', REPOSITORY_HINT);
    if (backend === 'folder' && host !== undefined) tell('host', 'Take it away: a folder has no host.');
    if (backend === 'folder' && signIn) tell('signIn', 'Take it away: nobody signs in to a folder.');
    if (backend === 'github' && signIn?.application !== undefined)
      tell('signIn', 'GitHub takes no application without a service: write “service:” with its address.');
  });

/** The settings of the desk, as read and checked. */
export type Desk = z.output<typeof deskSchema>;

/**
 * What readers may search for: words from inside the sentences of one article of the demo, in each of its languages, as
 * people write them. Some lack their accents or capitals, some are other forms of a word, and where a language has no
 * spaces some are shorter or longer than the words of a dictionary.
 */

/** Words by language, with commas between them; each finds the story of the award. */
export const SEARCHED_WORDS: Readonly<Record<string, string>> = {
  ar: 'الشرطة, شرطة, المصارف, مصارف, التمويل, جائزة, جوائز, الجائزة, الامن, السيبراني, القانون, قضايا, الموارد, تدريب, الأفراد, محققون, محققين, المعاملات, دولار, التراجع, الندوة, العناوين, إنفاذ القانون, الأصول الافتراضية, ميناء, لجنه',
  'de-CH':
    'Polizei, Verfolger, Raum, Poliezi, Notfallteam, Auszeichnung, Branche, Strafverfolger, Vermögenswerte, vermogenswerten, Unternehmens, Kriminalität, kriminalitat, Ermittler, Ermittlungsteam, Ressourcen, Cyberraum, Nacht, Milliarden, Transaktionen, Rückgang, grosser, internationaler, Behörden, Schreibtisch, Web3, Mak, virtuelle Vermögenswerte',
  el: 'αστυνομία, αστυνομιας, ΑΣΤΥΝΟΜΙΑ, βραβείο, βραβεία, τραπεζών, εταιρεία, εταιρειας, κυβερνοασφάλειας, κλάδος, κλάδους, έγκλημα, εγκλημάτων, εγκλημα, συνεργασία, πόρων, εκπαίδευση, διάλογο, δίκτυα, διεθνών, υποθέσεων, δολάρια, συναλλαγών, νύχτα, περιουσιακά στοιχεία',
  en: 'police, polcie, officers, banking, finance, merit, award, awards, cyber, security, law enforcement, Hong Kong’s, virtual assets, harbour, investigators, investigator, resources, intelligence, training, crime, crimes, dollars, proportion, ceremony, symposium, recognises, desk, night',
  'es-419':
    'policía, policia, premio, premios, ciberseguridad, delitos, delincuencia, activos virtuales, banca, finanzas, galardón, galardon, destreza, comité, disposición, colaborar, representante, alianza, recursos, inteligencia, ciberespacio, escritorio, direcciones ilícitas, millones, dólares, proporción, ceremonia',
  fr: 'police, prix, mérite, merite, cybersécurité, cybersecurite, délits, actifs virtuels, aide, l’aide, l’argent, argent, équipe, l’équipe gouvernementale, récompense, recompense, savoir-faire, savoir faire, comité, partenariat, renseignements, entreprise, l’ordre, activité, illicite, dollars, cérémonie, d’affaires, enqueteurs',
  ja: '警察, 警察官, 銀行, 金融, 金融部門, 暗号資産, 資産, 犯罪, 対策, サイバー, セキュリティ, サイバーセキュリティ, プロフェッショナル, 専門家, 業界, 業種, 選考委員会, 委員会, 法執行, 執行機関, 機関, 事件, 捜査, 調査員, 共有, 情報, 人材, 育成, 取引, 割合, 減少, 国際, シンポジウム, 式典, 表彰, 授賞式, バイナンス, ばいなんす, ｾｷｭﾘﾃｨ, コンプライアンス, 受け取った',
  lo: 'ຕຳຫຼວດ, ລາງວັນ, ຄວາມປອດໄພ, ປອດໄພ, ໄຊເບີ, ຮົງກົງ, ທະນາຄານ, ການເງິນ, ບໍລິສັດ, ກົດໝາຍ, ກົດຫມາຍ, ບັງຄັບໃຊ້, ອາຊະຍາກຳ, ຊັບສິນ, ສະເໝືອນ, ຄອມພິວເຕີ, ລັດຖະບານ, ຜູ້ຊ່ຽວຊານ, ຊ່ຽວຊານ, ເຄືອຂ່າຍ, ນັກສືບສວນ, ສືບສວນ, ເມືອງ, ໂດລາ, ຕຳຫຼວດຮົງກົງ, ພິທີ, ຄະນະກຳມະການ, ກຳມະການ, ທ່າເຮືອ, ການຊ່ວຍເຫຼືອ',
  'pt-BR':
    'polícia, policia, prêmio, premio, mérito, cibersegurança, ciberseguranca, crimes, ativos virtuais, bancos, finanças, financas, premiação, competência, comitê, disposição, autoridades, dinheiro, recursos, inteligência, setor, queda, dólares, dolares, proporção, cerimônia, atividade ilícita, transações',
  ru: 'полиция, полиции, полицию, премия, премии, кибербезопасности, награда, награду, преступность, преступлений, активами, банки, финансы, отрасли, отраслей, готовность, сотрудничать, деньги, ресурсами, информацией, службу, международных, дел, долларов, её, отчет, отчёте, церемонии, виртуальные активы',
  si: 'පොලිස්, පොලිසිය, සම්මානය, සම්මාන, සයිබර්, ආරක්ෂණ, වත්කම්, අතථ්‍ය, අපරාධ, බැංකු, මූල්‍ය, සමාගම, විශේෂඥයන්, ක්ෂේත්‍රය, නීතිය, නිලධාරීන්, නගරයේ, කමිටුව, සම්පත්, තොරතුරු, පුහුණු, විමර්ශන, ඩොලර්, ගනුදෙනුවලින්, ජාත්‍යන්තර, අන්තර්ජාලයට',
  tr: 'polis, Polis Teşkilatı, polisle, ödül, odul, ödüller, güvenlik, guvenlik, siber, sanal, varlık, varlik, VARLIK, suç, suçlar, bankacılık, bankacilik, finans, İstihbarat, istihbarat, ISTIHBARAT, kaynakları, kaynaklari, uzmanlar, şirket, sirket, dolar, fotoğraf, törende, Liyakat',
  vi: 'cảnh sát, canh sat, giải thưởng, giai thuong, an ninh mạng, an ninh mang, tội phạm, toi pham, tài sản ảo, tai san ao, ngân hàng, tài chính, công ty, pháp luật, phap luat, điều tra, dieu tra, Đội Ứng cứu, doi ung cuu, chuyên gia, hợp tác, nguồn lực, đào tạo, dao tao, quốc tế, giao dịch, đô la, Hồng Kông, hong kong',
  'zh-Hans':
    '警方, 警务处, 警务人员, 网络, 网络安全, 安全, 网络空间, 虚拟, 虚拟资产, 资产, 银行, 金融, 金融犯罪, 犯罪, 执法, 执法机构, 执法人员, 调查, 调查人员, 嘉许, 嘉许计划, 计划, 优异奖, 奖项, 专家, 评审委员会, 委员会, 途径, 情报, 交流情报, 资源, 培训, 合作, 部门, 交易, 比例, 美元, 国际, 典礼, 商业罪案, 加密货币, 货币, 港警, 全精英',
  'zh-Hant':
    '警方, 警務處, 警務人員, 網路, 網路安全, 安全, 網路空間, 虛擬, 虛擬資產, 資產, 銀行, 金融, 金融犯罪, 犯罪, 執法, 執法機關, 執法人員, 調查, 調查人員, 嘉許計劃, 計劃, 優異獎, 獎項, 專家, 評審委員會, 委員會, 途徑, 情報, 交換情報, 資源, 培訓, 合作, 部門, 交易, 比例, 美元, 國際, 典禮, 加密貨幣, 貨幣, 法遵部門',
};

package org.yupian.tests;

import java.util.List;
import java.util.Random;
import org.yupian.tokenize.dictionary.UserDictionary;

/** Random text of everything that breaks text tools, and a dictionary whose words occur in it. */
final class ChaosText {
    private static final String COMMON = "的一是了我不在人有他这上个大来到说国和地年市长江桥研究生命起源结婚乒乓球拍卖完中华民共商品服务";

    private static final List<String> PIECES = List.of(
            "研究生命",
            "南京市长江大桥",
            "1998年1月1日",
            "3.14%",
            "第二十",
            "百分之三十",
            "三千五百",
            "9:30",
            "2,000,000",
            "http://a.cn/b?c=1&d=2",
            "www.baidu.com",
            "someone@example.com",
            "@张三_1",
            "@",
            "#话题#",
            "#",
            "##",
            "……",
            "——",
            "...",
            "C++",
            "SK-II",
            "mp3",
            "don't",
            "e-mail",
            "Ünïcödé",
            "cafe\u0301",
            "ａｂｃ１２３",
            "Ｅｄｕ　Ｔｒｕｓｔ",
            "Edu Trust认证",
            "ひらがな",
            "カタカナ",
            "ﾊﾝｶｸ",
            "한국어",
            "조선말",
            "العربية",
            "עברית",
            "ไทย",
            "हिन्दी",
            "\u202eRTL\u202c",
            "\ud83d",
            "\ude3a",
            "\ud83d\ud83d",
            "\ude3a\ude3a",
            "😺",
            "👨‍👩‍👧‍👦",
            "👍🏽",
            "🇨🇳",
            "🇨🇳🇨",
            "❤️‍🔥",
            "☀️",
            "1️⃣",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "\u200d",
            "\ufe0f",
            "🏽",
            "𠮷",
            "𠮷野家",
            "𪚥",
            "\ud869\udea5\u0301",
            "㐀",
            "䶵",
            "豈",
            "⼀",
            "〇",
            "々",
            "雲",
            "臺灣",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\uffff",
            "\ufffe",
            "\ufffd",
            "\ufeff",
            "\u200b",
            "\u0301\u0301\u0301",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\u3000",
            "\u00a0",
            "\u2028",
            "，",
            "。",
            "！？",
            "“”",
            "《》",
            "()",
            "℃",
            "€",
            "½",
            "②",
            "㎏",
            "．",
            "·");

    private ChaosText() {}

    /** About this many chars, often fewer; not always well-formed UTF-16. */
    static String of(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 32);
        int temper = random.nextInt(4);
        while (text.length() < length) {
            int kind = random.nextInt(10);
            if (temper == 0 || kind < 4) {
                text.append(COMMON.charAt(random.nextInt(COMMON.length())));
            } else if (kind < 7) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else if (kind == 7) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                text.append(piece.repeat(1 + random.nextInt(temper == 3 ? 40 : 3)));
            } else if (kind == 8) {
                text.append((char) (0x4e00 + random.nextInt(0x5200)));
            } else {
                // Any code unit at all, surrogates included.
                text.append((char) random.nextInt(0x10000));
            }
        }
        text.setLength(Math.min(text.length(), length));
        return text.toString();
    }

    /** Entries of every rule whose words occur in such text. */
    static UserDictionary dictionary() {
        return UserDictionary.builder("chaos")
                .hard("Edu Trust认证")
                .hard("SK-II")
                .hard("c++")
                .hard("的一")
                .hard("人😺")
                .hard("👍🏽")
                .hard("𠮷野家")
                .hard("#话题#我")
                .hard("说\u0301")
                .hard("我".repeat(255))
                .soft("研究生命")
                .soft("长江大", 50)
                .soft("了我不")
                .soft("雲的")
                .never("中华")
                .never("1998年")
                .never("人民")
                .split("南京市长江大桥", "南京", "市长", "江大桥")
                .split("结婚的", "结婚", "的")
                .split("A B", "A", "B")
                .build();
    }
}

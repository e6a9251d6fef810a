package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomCheckTest {
    @ParameterizedTest
    @CsvSource({
        "张三在北京, 张三, true",
        "Windows上Python3.6, 上Python, false",
        "Windows上Python3.6, Python3.6, true",
        "看http://a.cn/marker?b=1吧, marker, false",
        "看http://a.cn/marker?b=1吧, http://a.cn/marker?b=1, false",
        "放到post中, post, false",
        "easy_install is great, easy_install, false",
        "IBM公司, IBM, true",
        "IBM公司, IBM公司, true",
        "AC米兰赢了, AC米兰, true",
        "AC米兰赢了, C米兰, false",
        "@李四：你好, @李四, true",
        "@李四：你好, 李四, true",
        "#北京马拉松#开始了, 北京, true",
        "5G网络, 5G网络, true",
    })
    void knowsAtoms(String text, String entity, boolean mayBe) {
        int start = text.indexOf(entity);
        AtomCheck check = new AtomCheck();
        assertEquals(mayBe, check.mayBe(text, 0, text.length(), start, start + entity.length(), false), text);
        String longer = "你好。" + text;
        assertEquals(
                mayBe, check.mayBe(longer, 3, longer.length(), start + 3, start + 3 + entity.length(), false), text);
        boolean code = entity.equals("post") || entity.equals("easy_install");
        assertEquals(
                mayBe || code,
                check.mayBe(longer, 3, longer.length(), start + 3, start + 3 + entity.length(), true),
                text);
    }
}

package example;
import org.yupian.models.Models;
import org.yupian.toolkit.Toolkit;

public class Example {
    public static void main(String[] arguments) {
        var document = Toolkit.of(Models.source()).analyze("江泽民在北京会见了代表团。");
        System.out.println(document.words() + "\n" + document.tokens() + "\n" + document.entities() + "\n" + document.keywords());
    }
}

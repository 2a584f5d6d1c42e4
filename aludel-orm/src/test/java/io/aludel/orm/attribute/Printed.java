package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.orm.annotation.Synonym;
import io.aludel.sql.TextExpr;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;

/** What is printed has a title, which is also called its label, and hybrids with other names. */
@MappedSuperclass
@Synonym(name = "label", of = "title")
@Synonym(name = "shout", of = "loud")
@Synonym(name = "starred", of = "marked")
abstract class Printed {
    private String title = "";

    String title() {
        return title;
    }

    void title(String changed) {
        title = changed;
    }

    @Hybrid
    String loud() {
        return title + "!";
    }

    @HybridExpression
    static TextExpr loud(Printed_.Path printed) {
        return printed.title.concat("!");
    }

    @HybridUpdate
    static Map<?, ?> loud(Printed_.Path printed, String value) {
        return Map.of(printed.title, value.substring(0, value.length() - 1));
    }

    @Hybrid
    String marked(String mark) {
        return title + mark;
    }

    @HybridExpression
    static TextExpr marked(Printed_.Path printed, String mark) {
        return printed.title.concat(mark);
    }
}

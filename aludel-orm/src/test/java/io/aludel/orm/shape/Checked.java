package io.aludel.orm.shape;

import io.aludel.orm.annotation.Validates;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks its texts. */
@MappedSuperclass
abstract class Checked {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String text = "";

    private String note = "";

    final transient List<String> seen = new ArrayList<>();

    @Validates("text")
    String text(String value) {
        seen.add("text above: " + value);
        return value;
    }

    @Validates("note")
    String note(String value) {
        seen.add("note above: " + value);
        return value;
    }

    void write(String changed) {
        text = changed;
    }

    void annotate(String changed) {
        note = changed;
    }

    String written() {
        return text + note;
    }
}

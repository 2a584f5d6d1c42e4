package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Synonym;
import jakarta.persistence.MappedSuperclass;

/** What is printed has a title, which is also called its label. */
@MappedSuperclass
@Synonym(name = "label", of = "title")
abstract class Printed {
    private String title = "";

    String title() {
        return title;
    }

    void title(String changed) {
        title = changed;
    }
}

package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Lazy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Two groups of columns that are read later, and one column that is read alone. */
@Entity
class Anthology {
    @Id
    private int id;

    private String title = "title";

    @Lazy(group = "texts")
    private String preface = "preface";

    @Lazy(group = "pictures")
    private String cover = "cover";

    @Lazy(group = "texts")
    private String blurb = "blurb";

    @Lazy(group = "pictures")
    private String plate = "plate";

    @Lazy
    private String remark = "remark";

    Anthology(int id) {
        this.id = id;
    }

    String texts() {
        return preface + " " + blurb;
    }

    String pictures() {
        return cover + " " + plate;
    }

    String remark() {
        return remark;
    }

    String title() {
        return title;
    }
}

package io.aludel.orm.shape;

import io.aludel.orm.annotation.VersionGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The application counts its versions. */
@Entity
class Accord {
    @Id
    private int id;

    private String text;

    @Version
    private int version = 1;

    Accord(int id, String text) {
        this.id = id;
        this.text = text;
    }

    @VersionGenerator("version")
    static int counted(Accord accord) {
        return accord.version;
    }

    void text(String changed) {
        text = changed;
    }

    int version() {
        return version;
    }

    void version(int changed) {
        version = changed;
    }
}

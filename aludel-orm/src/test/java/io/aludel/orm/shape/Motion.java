package io.aludel.orm.shape;

import io.aludel.orm.annotation.VersionGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The application says which version it is. */
@Entity
class Motion {
    @Id
    private int id;

    private String text;

    @Version
    private int version;

    private transient int reading = 1;

    Motion(int id, String text) {
        this.id = id;
        this.text = text;
    }

    @VersionGenerator("version")
    static int version(Motion motion) {
        return motion.reading;
    }

    void rewrite(String changed, int asReading) {
        text = changed;
        reading = asReading;
    }

    String text() {
        return text;
    }

    int version() {
        return version;
    }
}

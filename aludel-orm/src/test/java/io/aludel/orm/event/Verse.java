package io.aludel.orm.event;

import io.aludel.orm.annotation.DefaultFor;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.ServerDefault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Has values that others make: the application, the session, the database. */
@Entity
class Verse {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String line;

    @Column(length = 20)
    private @Nullable String tone;

    private @Nullable Integer edits;

    @ServerDefault("1")
    private @Nullable Integer stars;

    @Version
    private int version;

    Verse(String line) {
        this.line = line;
    }

    @DefaultFor("tone")
    static String usualTone() {
        return "calm";
    }

    @OnUpdate("edits")
    static int edited(Verse verse) {
        return verse.edits == null ? 1 : verse.edits + 1;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getLine() {
        return line;
    }

    void setLine(String line) {
        this.line = line;
    }

    @Nullable
    String getTone() {
        return tone;
    }

    @Nullable
    Integer getEdits() {
        return edits;
    }

    @Nullable
    Integer getStars() {
        return stars;
    }

    int getVersion() {
        return version;
    }
}

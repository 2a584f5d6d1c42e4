package io.aludel.orm.projection;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
public class Scoop extends Bulletin {
    private @Nullable String informant;

    protected Scoop() {}

    public Scoop(String headline, int words, Reporter reporter, String informant) {
        super(headline, words, reporter);
        this.informant = informant;
    }
}

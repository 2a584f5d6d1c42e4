package io.aludel.orm.shape;

import io.aludel.orm.annotation.Validates;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks its texts in another way. */
@Entity
class Slate extends Checked {
    @ManyToOne
    private @Nullable Slate above;

    @OneToMany(mappedBy = "above")
    private List<Slate> below = new ArrayList<>();

    /** Another method for the same attribute. */
    @Validates("text")
    String small(String value) {
        seen.add("text here: " + value);
        return value.toLowerCase(Locale.ROOT);
    }

    /** The same method. */
    @Override
    @Validates("note")
    String note(String value) {
        seen.add("note here: " + value);
        return value.strip();
    }

    @Validates(value = "below", includeBackrefs = false)
    Slate below(Slate slate) {
        seen.add("below");
        return slate;
    }

    @Validates("above")
    @Nullable
    Slate above(@Nullable Slate slate) {
        seen.add("above");
        return slate;
    }

    void put(@Nullable Slate slate) {
        above = slate;
    }

    List<Slate> below() {
        return below;
    }
}

package io.aludel.orm.inherit;

import io.aludel.orm.annotation.PolymorphicLoad;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.jspecify.annotations.Nullable;

/** Has a table of its own, which its subclasses share; loaded with every paper. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorValue("1")
@PrimaryKeyJoinColumn(name = "paper_id")
@PolymorphicLoad(PolymorphicLoad.Mode.INLINE)
class Report extends Signed {
    private @Nullable String period;

    @Nullable
    String period() {
        return period;
    }

    void period(String changed) {
        period = changed;
    }
}

package io.aludel.orm.lombok;

import jakarta.persistence.Entity;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.ToString;
import org.jspecify.annotations.Nullable;

/** A subclass with accessors and comparisons of its own. */
@Entity
@Data
@ToString(callSuper = true)
@EqualsAndHashCode(callSuper = true)
class Fresco extends Canvas {
    private @Nullable String wall;

    private boolean restored;
}

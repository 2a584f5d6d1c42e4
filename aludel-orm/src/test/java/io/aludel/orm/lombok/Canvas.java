package io.aludel.orm.lombok;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.RequiredArgsConstructor;
import lombok.ToString;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/** Compared by all of its values, which change while a session holds it. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Data
@NoArgsConstructor
@RequiredArgsConstructor
class Canvas {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @lombok.NonNull
    private String title;

    private Size size = new Size();

    @ManyToOne
    @ToString.Exclude
    @EqualsAndHashCode.Exclude
    private @Nullable Studio studio;

    /** A value of two columns, which Lombok gives its accessors. */
    @Embeddable
    @Data
    @Accessors(fluent = true, chain = true)
    static class Size {
        private int width;
        private int height;
    }
}

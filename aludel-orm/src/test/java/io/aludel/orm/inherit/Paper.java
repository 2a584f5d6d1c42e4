package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An abstract root with a version; its discriminator is a number. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "form", discriminatorType = DiscriminatorType.INTEGER)
abstract class Paper {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private @Nullable String title;

    @Version
    private int version;

    Integer id() {
        return id;
    }

    @Nullable
    String title() {
        return title;
    }

    void title(String changed) {
        title = changed;
    }

    int version() {
        return version;
    }
}

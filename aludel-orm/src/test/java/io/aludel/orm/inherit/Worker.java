package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The root of a joined hierarchy whose discriminator is an attribute too. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "type")
@DiscriminatorValue("worker")
class Worker {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private @Nullable String name;

    private @Nullable String type;

    @ManyToOne
    private @Nullable Firm firm;

    Worker() {}

    Worker(String name) {
        this.name = name;
    }

    Integer id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    void rename(String changed) {
        name = changed;
    }

    @Nullable
    String type() {
        return type;
    }

    void type(String changed) {
        type = changed;
    }

    @Nullable
    Firm firm() {
        return firm;
    }

    void joins(@Nullable Firm employer) {
        firm = employer;
    }
}

package io.aludel.orm.flush.model;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in one table, whose discriminator is an attribute too. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("pallet")
public class Pallet {
    @Id
    private Integer id;

    private @Nullable String kind;

    public Pallet(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}

package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Stands in a table of its own, as each of its subclasses does, with the foreign key in all of them. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public class Implement {
    @Id
    private int number;

    @ManyToOne
    private @Nullable Workshop workshop;

    protected Implement() {}

    public Implement(int number, @Nullable Workshop workshop) {
        this.number = number;
        this.workshop = workshop;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Workshop getWorkshop() {
        return workshop;
    }
}

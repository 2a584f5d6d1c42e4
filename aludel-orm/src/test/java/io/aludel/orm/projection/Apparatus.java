package io.aludel.orm.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** In a table of its own, to which that of the subclass is joined. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Apparatus extends Labelled {
    @Entity
    static class Lens extends Apparatus {
        private int millimetres;

        protected Lens() {}

        Lens(String label, int millimetres) {
            super(label);
            this.millimetres = millimetres;
        }
    }

    @Id
    @GeneratedValue
    private Long id;

    protected Apparatus() {}

    Apparatus(String label) {
        super(label);
    }
}

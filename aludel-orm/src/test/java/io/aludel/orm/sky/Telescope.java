package io.aludel.orm.sky;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The root of a joined hierarchy whose key has two columns. */
@Entity
@IdClass(ScopeKey.class)
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("plain")
class Telescope {
    @Id
    @Column(length = 10)
    private String maker;

    @Id
    private int serial;

    @Column(length = 40)
    private String label;

    private boolean retired;

    @ManyToOne
    private @Nullable Observatory home;

    Telescope(String maker, int serial, String label) {
        this.maker = maker;
        this.serial = serial;
        this.label = label;
    }

    ScopeKey key() {
        return new ScopeKey(maker, serial);
    }

    String label() {
        return label;
    }

    void relabel(String changed) {
        label = changed;
    }

    boolean retired() {
        return retired;
    }

    void retire() {
        retired = true;
    }

    @Nullable
    Observatory home() {
        return home;
    }

    void home(@Nullable Observatory place) {
        home = place;
    }
}

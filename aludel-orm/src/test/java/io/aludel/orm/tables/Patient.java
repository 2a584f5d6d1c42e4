package io.aludel.orm.tables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@SecondaryTable(name = "patient_stay", pkJoinColumns = @PrimaryKeyJoinColumn(name = "patient_id"))
@SecondaryTable(name = "patient_home")
class Patient {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private @Nullable String name;

    @Column(table = "patient_stay")
    private @Nullable String room;

    @ManyToOne
    @JoinColumn(name = "ward_id", table = "patient_stay")
    private @Nullable Ward ward;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(table = "patient_home", name = "street"))
    @AttributeOverride(name = "town", column = @Column(table = "patient_home", name = "town"))
    private @Nullable Home home;

    @Version
    private int version;

    Patient() {}

    Patient(String name) {
        this.name = name;
    }

    @Nullable
    Integer id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    void name(String changed) {
        name = changed;
    }

    @Nullable
    String room() {
        return room;
    }

    void room(@Nullable String changed) {
        room = changed;
    }

    @Nullable
    Ward ward() {
        return ward;
    }

    void ward(@Nullable Ward changed) {
        ward = changed;
    }

    @Nullable
    Home home() {
        return home;
    }

    void home(@Nullable Home changed) {
        home = changed;
    }

    int version() {
        return version;
    }
}

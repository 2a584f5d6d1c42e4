package io.aludel.orm.tables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Referred to from a secondary table. */
@Entity
class Ward {
    @Id
    private int id;

    private String name;

    @OneToMany(mappedBy = "ward")
    private List<Patient> patients = new ArrayList<>();

    Ward() {
        name = "";
    }

    Ward(int id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Patient> patients() {
        return patients;
    }
}

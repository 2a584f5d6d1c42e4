package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Synonym;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Has another name for its collection. */
@Entity
@Synonym(name = "issues", of = "editions")
class PrintingHouse {
    @Id
    private int id;

    private String name;

    @OneToMany(mappedBy = "publisher")
    private List<Journal> editions = new ArrayList<>();

    PrintingHouse(int id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Journal> editions() {
        return editions;
    }
}

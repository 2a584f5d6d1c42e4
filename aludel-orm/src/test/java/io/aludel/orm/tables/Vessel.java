package io.aludel.orm.tables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

/** The root of a joined hierarchy that is spread over two tables itself. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "vessel_papers")
class Vessel {
    @Id
    private int id;

    private @Nullable String name;

    @Column(table = "vessel_papers")
    private @Nullable String flag;

    Vessel() {}

    Vessel(int id, String name, @Nullable String flag) {
        this.id = id;
        this.name = name;
        this.flag = flag;
    }

    int id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String flag() {
        return flag;
    }

    void flag(@Nullable String changed) {
        flag = changed;
    }
}

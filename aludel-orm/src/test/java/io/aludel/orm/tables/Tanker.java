package io.aludel.orm.tables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

/** Has a table joined to the one above, and a further one. */
@Entity
@SecondaryTable(name = "tanker_load")
class Tanker extends Vessel {
    private int tonnage;

    @Column(table = "tanker_load")
    private @Nullable String cargo;

    Tanker() {}

    Tanker(int id, String name, @Nullable String flag, int tonnage, @Nullable String cargo) {
        super(id, name, flag);
        this.tonnage = tonnage;
        this.cargo = cargo;
    }

    int tonnage() {
        return tonnage;
    }

    @Nullable
    String cargo() {
        return cargo;
    }

    void cargo(@Nullable String changed) {
        cargo = changed;
    }
}

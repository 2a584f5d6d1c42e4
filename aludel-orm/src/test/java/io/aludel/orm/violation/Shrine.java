package io.aludel.orm.violation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "shrines")
class Shrine {
    @Id
    private int id;

    Shrine(int id) {
        this.id = id;
    }

    int getId() {
        return id;
    }
}

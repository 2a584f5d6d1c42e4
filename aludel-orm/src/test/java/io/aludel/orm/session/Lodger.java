package io.aludel.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "tenant")
class Lodger {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String name;

    @ManyToOne
    private @Nullable House house;

    Lodger(String name) {
        this.name = name;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    House getHouse() {
        return house;
    }

    void setHouse(@Nullable House house) {
        this.house = house;
    }
}

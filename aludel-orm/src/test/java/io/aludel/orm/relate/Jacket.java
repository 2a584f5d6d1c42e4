package io.aludel.orm.relate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Shares the key of its novel. */
@Entity
@Table(name = "helped_jackets")
class Jacket {
    @Id
    private Long id;

    private String colour;

    @MapsId
    @OneToOne
    private @Nullable Novel novel;

    Jacket(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    void novel(@Nullable Novel given) {
        novel = given;
    }
}

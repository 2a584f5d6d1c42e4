package io.aludel.orm.work;

import io.aludel.orm.annotation.LateUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key of two columns; its rooms have a third one. */
@Entity
class Playhouse {
    @Id
    @Column(length = 2)
    private String land;

    @Id
    @Column(length = 8)
    private String code;

    @Column(length = 40, unique = true)
    private String name;

    @OneToMany(mappedBy = "playhouse", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Auditorium> rooms = new ArrayList<>();

    @OneToMany(mappedBy = "home")
    private List<Staging> stagings = new ArrayList<>();

    @ManyToOne
    @LateUpdate
    private @Nullable Staging flagship;

    Playhouse(String land, String code, String name) {
        this.land = land;
        this.code = code;
        this.name = name;
    }

    String land() {
        return land;
    }

    String code() {
        return code;
    }

    void code(String changed) {
        code = changed;
    }

    String name() {
        return name;
    }

    void name(String changed) {
        name = changed;
    }

    List<Auditorium> rooms() {
        return rooms;
    }

    List<Staging> stagings() {
        return stagings;
    }

    @Nullable
    Staging flagship() {
        return flagship;
    }

    void flagship(@Nullable Staging changed) {
        flagship = changed;
    }
}

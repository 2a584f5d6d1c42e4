package io.aludel.orm.shape;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As Lombok's {@code @Value} would make it: fields and collection final, one private constructor, no setters. */
@Entity
final class Holder {
    @Id
    @GeneratedValue
    private final @Nullable Long id;

    private final String name;

    @OneToMany(mappedBy = "holder", cascade = CascadeType.ALL)
    private final List<Tool> tools = new ArrayList<>();

    private Holder(@Nullable Long id, String name) {
        this.id = id;
        this.name = name;
    }

    static Holder named(String name) {
        return new Holder(null, name);
    }

    @Nullable
    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    List<Tool> tools() {
        return tools;
    }
}

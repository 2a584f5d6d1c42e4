package io.aludel.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lives in a schema that stands for another one in each session. */
@Entity
@Table(schema = "tenant")
class House {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String street;

    @OneToMany(mappedBy = "house", cascade = CascadeType.ALL)
    private List<Lodger> lodgers = new ArrayList<>();

    House(String street) {
        this.street = street;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getStreet() {
        return street;
    }

    void setStreet(String street) {
        this.street = street;
    }

    List<Lodger> getLodgers() {
        return lodgers;
    }
}

package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AssociationProxy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Shows a value, an object, and a value of that object. */
@Entity
public class Lodge {
    @Id
    private int id;

    @ManyToOne
    private @Nullable Alley alley;

    @AssociationProxy(of = "alley", attribute = "name")
    private @Nullable String alleyName;

    @AssociationProxy(of = "alley", attribute = "deanery")
    private @Nullable Deanery deanery;

    @AssociationProxy(of = "deanery", attribute = "name")
    private @Nullable String parishName;

    public Lodge(int id, @Nullable Alley alley) {
        this.id = id;
        this.alley = alley;
    }

    public @Nullable String getAlleyName() {
        return alleyName;
    }

    public @Nullable Deanery getDeanery() {
        return deanery;
    }

    public void setDeanery(@Nullable Deanery deanery) {
        this.deanery = deanery;
    }

    public @Nullable String getDeaneryName() {
        return parishName;
    }
}

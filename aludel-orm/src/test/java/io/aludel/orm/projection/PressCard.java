package io.aludel.orm.projection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a key of two columns. */
@Entity
class PressCard {
    @Embeddable
    record Number(String series, int position) {}

    /** Sees its card from the other end. */
    @Entity
    static class Bearer {
        @Id
        @GeneratedValue
        private Long id;

        private String name;

        @OneToOne(mappedBy = "bearer")
        private @Nullable PressCard card;

        protected Bearer() {}

        Bearer(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Imprint {
        @Id
        @GeneratedValue
        private Long id;

        private String town;

        @ManyToOne(optional = false)
        private PressCard card;

        protected Imprint() {}

        Imprint(String town, PressCard card) {
            this.town = town;
            this.card = card;
        }
    }

    @EmbeddedId
    private Number number;

    @OneToOne(optional = false)
    private Bearer bearer;

    @OneToMany(mappedBy = "card", cascade = CascadeType.ALL)
    @OrderBy("town")
    private List<Imprint> imprints = new ArrayList<>();

    protected PressCard() {}

    PressCard(Number number, Bearer bearer) {
        this.number = number;
        this.bearer = bearer;
    }
}

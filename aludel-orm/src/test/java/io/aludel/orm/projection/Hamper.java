package io.aludel.orm.projection;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belongs to a tenant, and stays when it is deleted; what it refers to may be missing. */
@Entity
@SoftDelete("gone")
class Hamper {
    enum Size {
        SMALL,
        LARGE
    }

    @Embeddable
    record Spot(int row, @Nullable Integer shelf) {}

    /** Carries hampers. */
    @Entity
    static class Haulier {
        @Id
        private long id;

        @TenantId
        private @Nullable String house;

        private String name;

        @ManyToOne
        private @Nullable Wharf wharf;

        Haulier(long id, String name, @Nullable Wharf wharf) {
            this.id = id;
            this.name = name;
            this.wharf = wharf;
        }
    }

    /** Where hauliers are. */
    @Entity
    static class Wharf {
        @Id
        private long id;

        private String city;

        Wharf(long id, String city) {
            this.id = id;
            this.city = city;
        }
    }

    /** Something in a hamper. */
    @Entity
    @SoftDelete("gone")
    static class Trinket {
        @Id
        private long id;

        private String label;

        private boolean gone;

        @ManyToOne(optional = false)
        private Hamper hamper;

        Trinket(long id, String label, Hamper hamper) {
            this.id = id;
            this.label = label;
            this.hamper = hamper;
        }
    }

    @Id
    private long id;

    @TenantId
    private @Nullable String house;

    @Enumerated(EnumType.STRING)
    private Size size;

    private @Nullable Spot spot;

    private boolean gone;

    @ManyToOne
    private @Nullable Haulier haulier;

    @OneToMany(mappedBy = "hamper")
    @OrderBy("label")
    private List<Trinket> trinkets = new ArrayList<>();

    Hamper(long id, Size size, @Nullable Spot spot, @Nullable Haulier haulier) {
        this.id = id;
        this.size = size;
        this.spot = spot;
        this.haulier = haulier;
    }

    long getId() {
        return id;
    }
}

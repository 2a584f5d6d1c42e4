package io.aludel.examples.recipes.generic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands between addresses and whoever has them, and says in a column of what kind he is. All keys are guarded by foreign keys. */
@Entity
@Table(name = "address_books")
@DiscriminatorColumn(name = "owner_kind", length = 20)
public abstract class AddressBook {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @OneToMany(mappedBy = "book", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<BookedAddress> addresses = new ArrayList<>();

    public List<BookedAddress> getAddresses() {
        return addresses;
    }

    /** Whose addresses these are. */
    public abstract @Nullable Object getOwner();
}

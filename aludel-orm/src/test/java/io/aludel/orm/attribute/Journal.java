package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Synonym;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Has another name for the object that it refers to. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Synonym(name = "house", of = "publisher")
class Journal extends Printed {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable PrintingHouse publisher;

    Journal(int id, String title, @Nullable PrintingHouse publisher) {
        this.id = id;
        this.publisher = publisher;
        title(title);
    }

    @Nullable
    PrintingHouse publisher() {
        return publisher;
    }
}

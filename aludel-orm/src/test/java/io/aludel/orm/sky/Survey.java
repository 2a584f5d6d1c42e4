package io.aludel.orm.sky;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The other end of links that have three columns. */
@Entity
class Survey {
    @Id
    private int id;

    @Column(length = 40)
    private String title;

    private boolean closed;

    @ManyToMany(mappedBy = "surveys")
    @OrderBy("country, number")
    private List<Observatory> observatories = new ArrayList<>();

    Survey(int id, String title, boolean closed) {
        this.id = id;
        this.title = title;
        this.closed = closed;
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean closed() {
        return closed;
    }

    List<Observatory> observatories() {
        return observatories;
    }
}

package io.aludel.orm.flush.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Part of a widget. */
@Entity
public class Entry {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private String text;

    @ManyToOne
    private @Nullable Widget widget;

    protected Entry() {
        text = "";
    }

    public Entry(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public @Nullable Widget getWidget() {
        return widget;
    }

    public void setWidget(@Nullable Widget widget) {
        this.widget = widget;
    }
}

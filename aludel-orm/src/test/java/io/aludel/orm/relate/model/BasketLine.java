package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AssociationProxy;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An article in a basket. */
@Entity
public class BasketLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    private Basket basket;

    @ManyToOne
    private @Nullable Good article;

    private int quantity;

    @AssociationProxy(of = "article", attribute = "code")
    private @Nullable String code;

    public BasketLine(Good article, int quantity) {
        this.article = article;
        this.quantity = quantity;
    }

    public Basket getBasket() {
        return basket;
    }

    public @Nullable Good getArticle() {
        return article;
    }

    public void setArticle(@Nullable Good article) {
        this.article = article;
    }

    public int getQuantity() {
        return quantity;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

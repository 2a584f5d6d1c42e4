package io.aludel.examples.chinook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** One track on an invoice, at the price of the day. */
@Entity
public class InvoiceLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private Invoice invoice;

    @ManyToOne(optional = false)
    private Track track;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal unitPrice;

    private int quantity;

    protected InvoiceLine() {}

    InvoiceLine(Track track, int quantity) {
        this.track = track;
        this.unitPrice = track.getUnitPrice();
        this.quantity = quantity;
    }

    public Integer getId() {
        return id;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public Track getTrack() {
        return track;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getPrice() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}

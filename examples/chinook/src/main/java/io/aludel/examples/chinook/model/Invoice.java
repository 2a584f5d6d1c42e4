package io.aludel.examples.chinook.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a customer bought in one go. A line that is removed from the invoice is deleted. */
@Entity
public class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private Customer customer;

    @Column(nullable = false)
    private LocalDate invoiceDate;

    @Column(length = 40)
    private String billingCity;

    @Column(length = 40)
    private String billingCountry;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal total = BigDecimal.ZERO;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<InvoiceLine> lines = new ArrayList<>();

    protected Invoice() {}

    /** A new invoice, which joins the invoices of its customer. */
    public Invoice(Customer customer, LocalDate invoiceDate) {
        this.customer = customer;
        this.invoiceDate = invoiceDate;
        this.billingCity = customer.getCity();
        this.billingCountry = customer.getCountry();
    }

    public void buy(Track track) {
        lines.add(new InvoiceLine(track, 1));
        total = total.add(track.getUnitPrice());
    }

    public void takeBack(InvoiceLine line) {
        lines.remove(line);
        total = total.subtract(line.getPrice());
    }

    public Integer getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public LocalDate getInvoiceDate() {
        return invoiceDate;
    }

    public String getBillingCity() {
        return billingCity;
    }

    public String getBillingCountry() {
        return billingCountry;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }
}

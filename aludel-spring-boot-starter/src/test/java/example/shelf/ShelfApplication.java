package example.shelf;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ShelfApplication {}

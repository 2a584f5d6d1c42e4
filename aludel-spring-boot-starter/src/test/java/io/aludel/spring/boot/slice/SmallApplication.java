package io.aludel.spring.boot.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SmallApplication {}

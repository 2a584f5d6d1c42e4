package io.aludel.spring.boot.slice;

import org.springframework.stereotype.Service;

@Service
class Unwanted {}

package org.tickgrid.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void aHeapOfGenerationsIsAllOfThem() {
        assertThat(LiveHeap.used("""
                18835:
                DefNew     total 30720K, used 23873K [0x00000000f9c00000, 0x00000000fbd50000, 0x00000000fbd50000)
                 eden space 27328K,  87% used [0x00000000f9c00000, 0x00000000fb350598, 0x00000000fb6b0000)
                Tenured    total 68288K, used 1166K [0x00000000fbd50000, 0x0000000100000000, 0x0000000100000000)
                 the  space 68288K,   1% used [0x00000000fbd50000, 0x00000000fbe73ab8, 0x0000000100000000)
                """)).isEqualTo(24);
    }

    @Test
    void aHeapOfRegionsIsOne() {
        assertThat(LiveHeap.used("""
                18793:
                garbage-first heap   total reserved 102400K, committed 102400K, used 12302K [0x00000000f9c00000, 0x0000000100000000)
                 region size 1024K, 10 young (10240K), 2 survivors (2048K)
                """)).isEqualTo(12);
    }
}

#include "go_asm.h"
#include "textflag.h"

// A step multiplies four inputs of two rows (Y10, Y11) with the codes of sixteen outputs (Y8, Y9).
#define LOAD(at, to) \
	VMOVDQU at(SI), Y8; \
	VMOVDQU at(R8), Y9; \
	VPBROADCASTD to(DX), Y10; \
	VPBROADCASTD to(R10), Y11

#define FIRST(at, to) \
	LOAD(at, to); \
	VPMADDUBSW Y8, Y10, Y0; \
	VPMADDUBSW Y9, Y10, Y1; \
	VPMADDUBSW Y8, Y11, Y2; \
	VPMADDUBSW Y9, Y11, Y3

#define NEXT(at, to) \
	LOAD(at, to); \
	VPMADDUBSW Y8, Y10, Y12; \
	VPMADDUBSW Y9, Y10, Y13; \
	VPADDW Y12, Y0, Y0; \
	VPADDW Y13, Y1, Y1; \
	VPMADDUBSW Y8, Y11, Y14; \
	VPMADDUBSW Y9, Y11, Y15; \
	VPADDW Y14, Y2, Y2; \
	VPADDW Y15, Y3, Y3

// FINE reads eight fine scales and writes each twice, to both halves of 32 bits.
#define FINE(from, to, spare) \
	VPMOVSXBD (from), to; \
	VPSLLD $16, to, spare; \
	VPBLENDW $0xAA, spare, to, to

// WRITE turns eight sums into outputs: (sum - zero·codes)·(scale·step) + bias.
#define WRITE(sum, at, zero, step, out) \
	VPMULLD at(R11), zero, Y8; \
	VPSUBD Y8, sum, sum; \
	VCVTDQ2PS sum, sum; \
	VMULPS at(R12), step, Y8; \
	VMULPS Y8, sum, sum; \
	VADDPS at(R13), sum, sum; \
	VMOVUPS sum, at(out)

// func multiplyAVX2(t *tile)
TEXT ·multiplyAVX2(SB), NOSPLIT, $0-8
	MOVQ t+0(FP), AX
	MOVQ tile_inputs(AX), CX
	MOVQ tile_codes(AX), SI
	LEAQ (SI)(CX*8), R8
	MOVQ tile_fine(AX), BX
	MOVQ CX, R9
	SHRQ $1, R9
	ADDQ BX, R9
	MOVQ tile_level(AX), DX
	LEAQ (DX)(CX*1), R10
	SHRQ $4, CX
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7

	MOVQ tile_inputs(AX), DI
	SHLQ $4, DI // to the codes of the next tile

block:
	PREFETCHT1 (SI)(DI*1)
	PREFETCHT1 64(SI)(DI*1)
	PREFETCHT1 (R8)(DI*1)
	PREFETCHT1 64(R8)(DI*1)
	FIRST(0, 0)
	NEXT(32, 4)
	NEXT(64, 8)
	NEXT(96, 12)
	FINE(BX, Y12, Y13)
	FINE(R9, Y14, Y15)
	VPMADDWD Y12, Y0, Y0
	VPMADDWD Y14, Y1, Y1
	VPMADDWD Y12, Y2, Y2
	VPMADDWD Y14, Y3, Y3
	VPADDD Y0, Y4, Y4
	VPADDD Y1, Y5, Y5
	VPADDD Y2, Y6, Y6
	VPADDD Y3, Y7, Y7
	ADDQ $128, SI
	ADDQ $128, R8
	ADDQ $8, BX
	ADDQ $8, R9
	ADDQ $16, DX
	ADDQ $16, R10
	DECQ CX
	JNZ block

	MOVQ tile_sum(AX), R11
	MOVQ tile_scale(AX), R12
	MOVQ tile_bias(AX), R13
	MOVQ tile_out0(AX), DI
	MOVQ tile_out1(AX), DX
	VPBROADCASTD tile_zero0(AX), Y0
	VPBROADCASTD tile_zero1(AX), Y1
	VBROADCASTSS tile_step0(AX), Y2
	VBROADCASTSS tile_step1(AX), Y3
	WRITE(Y4, 0, Y0, Y2, DI)
	WRITE(Y5, 32, Y0, Y2, DI)
	WRITE(Y6, 0, Y1, Y3, DX)
	WRITE(Y7, 32, Y1, Y3, DX)
	VZEROUPPER
	RET

// func dotsAVX2(sums *int32, count int, v *int16, rows *int16, width int)
// width is a multiple of 16.
TEXT ·dotsAVX2(SB), NOSPLIT, $0-40
	MOVQ sums+0(FP), DI
	MOVQ count+8(FP), CX
	MOVQ v+16(FP), SI
	MOVQ rows+24(FP), DX
	MOVQ width+32(FP), BX
	SHLQ $1, BX

row:
	VPXOR Y0, Y0, Y0
	XORQ AX, AX

sixteen:
	VMOVDQU (SI)(AX*1), Y1
	VPMADDWD (DX)(AX*1), Y1, Y1
	VPADDD Y1, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, BX
	JLT sixteen
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4E, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xB1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, (DI)
	ADDQ $4, DI
	ADDQ BX, DX
	DECQ CX
	JNZ row
	VZEROUPPER
	RET

// func spanAVX2(values *float32, n int) (low, high float32)
// n is a multiple of 16.
TEXT ·spanAVX2(SB), NOSPLIT, $0-24
	MOVQ values+0(FP), SI
	MOVQ n+8(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3

sixteen:
	VMOVUPS (SI), Y4
	VMOVUPS 32(SI), Y5
	VMINPS Y4, Y0, Y0
	VMAXPS Y4, Y1, Y1
	VMINPS Y5, Y2, Y2
	VMAXPS Y5, Y3, Y3
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sixteen
	VMINPS Y2, Y0, Y0
	VMAXPS Y3, Y1, Y1
	VEXTRACTF128 $1, Y0, X2
	VEXTRACTF128 $1, Y1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VPSHUFD $0x4E, X0, X2
	VPSHUFD $0x4E, X1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VPSHUFD $0xB1, X0, X2
	VPSHUFD $0xB1, X1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VMOVSS X0, low+16(FP)
	VMOVSS X1, high+20(FP)
	VZEROUPPER
	RET

// The packing instructions work in halves of a register. unhalve brings the 32 bits back into order.
DATA unhalve<>+0(SB)/4, $0
DATA unhalve<>+4(SB)/4, $4
DATA unhalve<>+8(SB)/4, $1
DATA unhalve<>+12(SB)/4, $5
DATA unhalve<>+16(SB)/4, $2
DATA unhalve<>+20(SB)/4, $6
DATA unhalve<>+24(SB)/4, $3
DATA unhalve<>+28(SB)/4, $7
GLOBL unhalve<>(SB), RODATA|NOPTR, $32

#define LEVEL(at, to) \
	VMULPS at(SI), Y0, to; \
	VCVTPS2DQ to, to; \
	VPADDD Y1, to, to

// func quantiseAVX2(levels *uint8, values *float32, n int, perLevel float32, zero int32)
// n is a multiple of 16.
TEXT ·quantiseAVX2(SB), NOSPLIT, $0-32
	MOVQ levels+0(FP), DI
	MOVQ values+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS perLevel+24(FP), Y0
	MOVL zero+28(FP), AX
	VMOVD AX, X1
	VPBROADCASTD X1, Y1
	VMOVDQU unhalve<>(SB), Y2

sixteen:
	LEVEL(0, Y3)
	LEVEL(32, Y4)
	VPACKSSDW Y4, Y3, Y3
	VPACKUSWB Y3, Y3, Y3
	VPERMD Y3, Y2, Y3
	VMOVDQU X3, (DI)
	ADDQ $16, DI
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sixteen
	VZEROUPPER
	RET

// func geluAVX2(values *float32, n int)
// n is a multiple of 8. See gelu and twoSided.
DATA gelu<>+0(SB)/4, $4.6
DATA gelu<>+4(SB)/4, $-4.6
DATA gelu<>+8(SB)/4, $6.63959795e-05
DATA gelu<>+12(SB)/4, $0.00764501082
DATA gelu<>+16(SB)/4, $0.0545750951
DATA gelu<>+20(SB)/4, $0.797881489
DATA gelu<>+24(SB)/4, $0.00116338151
DATA gelu<>+28(SB)/4, $0.0237313258
DATA gelu<>+32(SB)/4, $0.235074344
DATA gelu<>+36(SB)/4, $1.0
DATA gelu<>+40(SB)/4, $0.5
GLOBL gelu<>(SB), RODATA|NOPTR, $44

TEXT ·geluAVX2(SB), NOSPLIT, $0-16
	MOVQ values+0(FP), SI
	MOVQ n+8(FP), CX
	VBROADCASTSS gelu<>+0(SB), Y5
	VBROADCASTSS gelu<>+4(SB), Y6
	VBROADCASTSS gelu<>+8(SB), Y7
	VBROADCASTSS gelu<>+12(SB), Y8
	VBROADCASTSS gelu<>+16(SB), Y9
	VBROADCASTSS gelu<>+20(SB), Y10
	VBROADCASTSS gelu<>+24(SB), Y11
	VBROADCASTSS gelu<>+28(SB), Y12
	VBROADCASTSS gelu<>+32(SB), Y13
	VBROADCASTSS gelu<>+36(SB), Y14
	VBROADCASTSS gelu<>+40(SB), Y15

eight:
	VMOVUPS (SI), Y0
	VMINPS Y5, Y0, Y1
	VMAXPS Y6, Y1, Y1
	VMULPS Y1, Y1, Y2
	VMULPS Y7, Y2, Y3
	VMULPS Y11, Y2, Y4
	VADDPS Y8, Y3, Y3
	VADDPS Y12, Y4, Y4
	VMULPS Y2, Y3, Y3
	VMULPS Y2, Y4, Y4
	VADDPS Y9, Y3, Y3
	VADDPS Y13, Y4, Y4
	VMULPS Y2, Y3, Y3
	VMULPS Y2, Y4, Y4
	VADDPS Y10, Y3, Y3
	VADDPS Y14, Y4, Y4
	VMULPS Y1, Y3, Y3
	VDIVPS Y4, Y3, Y3
	VADDPS Y14, Y3, Y3
	VMULPS Y15, Y0, Y0
	VMULPS Y3, Y0, Y0
	VMOVUPS Y0, (SI)
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ eight
	VZEROUPPER
	RET

// ADDUP adds up the lanes of Y0 into every lane of X0, in the order of sumLanes. It uses X1.
#define ADDUP \
	VEXTRACTF128 $1, Y0, X1; \
	VADDPS X1, X0, X0; \
	VPSHUFD $0x4E, X0, X1; \
	VADDPS X1, X0, X0; \
	VPSHUFD $0xB1, X0, X1; \
	VADDPS X1, X0, X0

DATA tiny<>+0(SB)/4, $1e-12
GLOBL tiny<>(SB), RODATA|NOPTR, $4

// func addNormaliseAVX2(row, more, gain, shift *float32, n int)
// n is a multiple of 8. See addNormalise.
TEXT ·addNormaliseAVX2(SB), NOSPLIT, $0-40
	MOVQ row+0(FP), DI
	MOVQ more+8(FP), SI
	MOVQ gain+16(FP), R8
	MOVQ shift+24(FP), R9
	MOVQ n+32(FP), CX
	VCVTSI2SSQ CX, X7, X7
	SHLQ $2, CX
	VXORPS Y0, Y0, Y0
	XORQ AX, AX

add:
	VMOVUPS (DI)(AX*1), Y1
	VADDPS (SI)(AX*1), Y1, Y1
	VMOVUPS Y1, (DI)(AX*1)
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JLT add
	ADDUP
	VDIVSS X7, X0, X0
	VBROADCASTSS X0, Y5
	VXORPS Y0, Y0, Y0
	XORQ AX, AX

squares:
	VMOVUPS (DI)(AX*1), Y1
	VSUBPS Y5, Y1, Y1
	VMULPS Y1, Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JLT squares
	ADDUP
	VDIVSS X7, X0, X0
	VADDSS tiny<>(SB), X0, X0
	VSQRTSS X0, X0, X0
	VMOVSS gelu<>+36(SB), X1
	VDIVSS X0, X1, X0
	VBROADCASTSS X0, Y6
	XORQ AX, AX

scale:
	VMOVUPS (DI)(AX*1), Y1
	VSUBPS Y5, Y1, Y1
	VMULPS Y6, Y1, Y1
	VMULPS (R8)(AX*1), Y1, Y1
	VADDPS (R9)(AX*1), Y1, Y1
	VMOVUPS Y1, (DI)(AX*1)
	ADDQ $32, AX
	CMPQ AX, CX
	JLT scale
	VZEROUPPER
	RET

#define ROUND(at, to) \
	VMULPS at(SI), Y0, to; \
	VCVTPS2DQ to, to

// func fixAVX2(levels *int16, values *float32, n int, perLevel float32)
// n is a multiple of 16.
TEXT ·fixAVX2(SB), NOSPLIT, $0-28
	MOVQ levels+0(FP), DI
	MOVQ values+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS perLevel+24(FP), Y0

sixteen:
	ROUND(0, Y1)
	ROUND(32, Y2)
	VPACKSSDW Y2, Y1, Y1
	VPERMQ $0xD8, Y1, Y1
	VMOVDQU Y1, (DI)
	ADDQ $32, DI
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sixteen
	VZEROUPPER
	RET

// func weighAVX2(powers *float32, scores *int32, steps *float32, n int, step float32)
// n is a multiple of 8.
TEXT ·weighAVX2(SB), NOSPLIT, $0-36
	MOVQ powers+0(FP), DI
	MOVQ scores+8(FP), SI
	MOVQ steps+16(FP), DX
	MOVQ n+24(FP), CX
	VBROADCASTSS step+32(FP), Y0

eight:
	VCVTDQ2PS (SI), Y1
	VMULPS (DX), Y0, Y2
	VMULPS Y2, Y1, Y1
	VMOVUPS Y1, (DI)
	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ eight
	VZEROUPPER
	RET

// See exp.
DATA exp<>+0(SB)/4, $-87.0
DATA exp<>+4(SB)/4, $1.4426950408889634
DATA exp<>+8(SB)/4, $12582912.0
DATA exp<>+12(SB)/4, $0.693359375
DATA exp<>+16(SB)/4, $2.12194440e-4
DATA exp<>+20(SB)/4, $0.001388888888888889
DATA exp<>+24(SB)/4, $0.008333333333333333
DATA exp<>+28(SB)/4, $0.041666666666666664
DATA exp<>+32(SB)/4, $0.16666666666666666
DATA exp<>+36(SB)/4, $0.5
DATA exp<>+40(SB)/4, $1.0
DATA exp<>+44(SB)/4, $127
DATA exp<>+48(SB)/4, $32767.0
GLOBL exp<>(SB), RODATA|NOPTR, $52

// func shareAVX2(shares *int16, powers *float32, n int) (total int32)
// n is a multiple of 16. See share.
TEXT ·shareAVX2(SB), NOSPLIT, $0-28
	MOVQ shares+0(FP), DI
	MOVQ powers+8(FP), SI
	MOVQ n+16(FP), CX
	SHLQ $2, CX

	// X3: the greatest
	VMOVUPS (SI), Y3
	MOVQ $32, AX

greatest:
	VMAXPS (SI)(AX*1), Y3, Y3
	ADDQ $32, AX
	CMPQ AX, CX
	JLT greatest
	VEXTRACTF128 $1, Y3, X1
	VMAXPS X1, X3, X3
	VPSHUFD $0x4E, X3, X1
	VMAXPS X1, X3, X3
	VPSHUFD $0xB1, X3, X1
	VMAXPS X1, X3, X3
	VBROADCASTSS X3, Y3

	// Y0: the sums of e^(x - greatest)
	VXORPS Y0, Y0, Y0
	VBROADCASTSS exp<>+4(SB), Y6
	VBROADCASTSS exp<>+8(SB), Y7
	VBROADCASTSS exp<>+20(SB), Y8
	VBROADCASTSS exp<>+24(SB), Y9
	VBROADCASTSS exp<>+28(SB), Y10
	VBROADCASTSS exp<>+32(SB), Y11
	VBROADCASTSS exp<>+36(SB), Y12
	VBROADCASTSS exp<>+40(SB), Y13
	VBROADCASTSS exp<>+12(SB), Y14
	VBROADCASTSS exp<>+16(SB), Y15
	XORQ AX, AX

power:
	VMOVUPS (SI)(AX*1), Y1
	VSUBPS Y3, Y1, Y1
	VMULPS Y6, Y1, Y2
	VADDPS Y7, Y2, Y2
	VSUBPS Y7, Y2, Y2
	VMULPS Y14, Y2, Y4
	VSUBPS Y4, Y1, Y4
	VMULPS Y15, Y2, Y5
	VADDPS Y5, Y4, Y4
	VMULPS Y8, Y4, Y5
	VADDPS Y9, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y10, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y11, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y12, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y13, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y13, Y5, Y5
	VCVTPS2DQ Y2, Y2
	VPBROADCASTD exp<>+44(SB), Y4
	VPADDD Y4, Y2, Y2
	VPSLLD $23, Y2, Y2
	VMULPS Y2, Y5, Y5
	VBROADCASTSS exp<>+0(SB), Y4
	VCMPPS $0x1E, Y4, Y1, Y1
	VANDPS Y1, Y5, Y5
	VMOVUPS Y5, (SI)(AX*1)
	VADDPS Y5, Y0, Y0
	ADDQ $32, AX
	CMPQ AX, CX
	JLT power
	ADDUP

	// shares = round(power · 32767 / sum)
	VMOVSS exp<>+48(SB), X1
	VDIVSS X0, X1, X0
	VBROADCASTSS X0, Y0
	VPXOR Y5, Y5, Y5
	SHRQ $2, CX

sixteen:
	ROUND(0, Y1)
	ROUND(32, Y2)
	VPADDD Y1, Y5, Y5
	VPADDD Y2, Y5, Y5
	VPACKSSDW Y2, Y1, Y1
	VPERMQ $0xD8, Y1, Y1
	VMOVDQU Y1, (DI)
	ADDQ $32, DI
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sixteen
	VEXTRACTI128 $1, Y5, X1
	VPADDD X1, X5, X5
	VPSHUFD $0x4E, X5, X1
	VPADDD X1, X5, X5
	VPSHUFD $0xB1, X5, X1
	VPADDD X1, X5, X5
	VMOVD X5, AX
	MOVL AX, total+24(FP)
	VZEROUPPER
	RET

// func combineAVX2(sums *int32, weights *int16, pairs *int16, count, width int)
// width is a multiple of 16.
TEXT ·combineAVX2(SB), NOSPLIT, $0-40
	MOVQ sums+0(FP), DI
	MOVQ weights+8(FP), SI
	MOVQ pairs+16(FP), DX
	MOVQ count+24(FP), CX
	MOVQ width+32(FP), BX
	LEAQ (SI)(CX*4), R8
	MOVQ BX, R9
	SHLQ $2, R9

sixteen:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	MOVQ SI, AX
	MOVQ DX, R10

pair:
	VPBROADCASTD (AX), Y2
	VPMADDWD (R10), Y2, Y3
	VPMADDWD 32(R10), Y2, Y4
	VPADDD Y3, Y0, Y0
	VPADDD Y4, Y1, Y1
	ADDQ R9, R10
	ADDQ $4, AX
	CMPQ AX, R8
	JLT pair
	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	ADDQ $64, DI
	ADDQ $64, DX
	SUBQ $16, BX
	JNZ sixteen
	VZEROUPPER
	RET

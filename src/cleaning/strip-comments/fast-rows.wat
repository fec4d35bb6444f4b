;; The arithmetic of the networks. Addresses and strides are in bytes, numbers are 32-bit floats, and all counts of columns
;; are multiples of four. Every step is rounded alike everywhere, so all machines give the same bits.
(module
  (memory (export "memory") 16 65536)

  ;; out[0..columns) = start[0..columns) + sum over k of scales[k] * rows[k][0..columns).
  (func (export "addScaledRows")
    (param $out i32) (param $start i32) (param $columns i32)
    (param $scales i32) (param $scaleStride i32) (param $count i32)
    (param $rows i32) (param $rowStride i32)
    (local $k i32) (local $scaleAt i32) (local $rowAt i32) (local $factor v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    ;; Blocks of 32 columns stay in registers while all rows pass: eight sums hide how long each addition takes.
    (block $wideDone
      (loop $wide
        (br_if $wideDone (i32.lt_u (local.get $columns) (i32.const 32)))
        (local.set $a (v128.load (local.get $start)))
        (local.set $b (v128.load offset=16 (local.get $start)))
        (local.set $c (v128.load offset=32 (local.get $start)))
        (local.set $d (v128.load offset=48 (local.get $start)))
        (local.set $e (v128.load offset=64 (local.get $start)))
        (local.set $f (v128.load offset=80 (local.get $start)))
        (local.set $g (v128.load offset=96 (local.get $start)))
        (local.set $h (v128.load offset=112 (local.get $start)))
        (local.set $k (local.get $count))
        (local.set $scaleAt (local.get $scales))
        (local.set $rowAt (local.get $rows))
        (block $wideRowsDone
          (loop $wideRows
            (br_if $wideRowsDone (i32.eqz (local.get $k)))
            (local.set $factor (v128.load32_splat (local.get $scaleAt)))
            (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $factor) (v128.load (local.get $rowAt)))))
            (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $rowAt)))))
            (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $factor) (v128.load offset=32 (local.get $rowAt)))))
            (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $factor) (v128.load offset=48 (local.get $rowAt)))))
            (local.set $e (f32x4.add (local.get $e) (f32x4.mul (local.get $factor) (v128.load offset=64 (local.get $rowAt)))))
            (local.set $f (f32x4.add (local.get $f) (f32x4.mul (local.get $factor) (v128.load offset=80 (local.get $rowAt)))))
            (local.set $g (f32x4.add (local.get $g) (f32x4.mul (local.get $factor) (v128.load offset=96 (local.get $rowAt)))))
            (local.set $h (f32x4.add (local.get $h) (f32x4.mul (local.get $factor) (v128.load offset=112 (local.get $rowAt)))))
            (local.set $scaleAt (i32.add (local.get $scaleAt) (local.get $scaleStride)))
            (local.set $rowAt (i32.add (local.get $rowAt) (local.get $rowStride)))
            (local.set $k (i32.sub (local.get $k) (i32.const 1)))
            (br $wideRows)))
        (v128.store (local.get $out) (local.get $a))
        (v128.store offset=16 (local.get $out) (local.get $b))
        (v128.store offset=32 (local.get $out) (local.get $c))
        (v128.store offset=48 (local.get $out) (local.get $d))
        (v128.store offset=64 (local.get $out) (local.get $e))
        (v128.store offset=80 (local.get $out) (local.get $f))
        (v128.store offset=96 (local.get $out) (local.get $g))
        (v128.store offset=112 (local.get $out) (local.get $h))
        (local.set $out (i32.add (local.get $out) (i32.const 128)))
        (local.set $start (i32.add (local.get $start) (i32.const 128)))
        (local.set $rows (i32.add (local.get $rows) (i32.const 128)))
        (local.set $columns (i32.sub (local.get $columns) (i32.const 32)))
        (br $wide)))
    (block $narrowDone
      (loop $narrow
        (br_if $narrowDone (i32.eqz (local.get $columns)))
        (local.set $a (v128.load (local.get $start)))
        (local.set $k (local.get $count))
        (local.set $scaleAt (local.get $scales))
        (local.set $rowAt (local.get $rows))
        (block $narrowRowsDone
          (loop $narrowRows
            (br_if $narrowRowsDone (i32.eqz (local.get $k)))
            (local.set $a (f32x4.add (local.get $a)
              (f32x4.mul (v128.load32_splat (local.get $scaleAt)) (v128.load (local.get $rowAt)))))
            (local.set $scaleAt (i32.add (local.get $scaleAt) (local.get $scaleStride)))
            (local.set $rowAt (i32.add (local.get $rowAt) (local.get $rowStride)))
            (local.set $k (i32.sub (local.get $k) (i32.const 1)))
            (br $narrowRows)))
        (v128.store (local.get $out) (local.get $a))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $start (i32.add (local.get $start) (i32.const 16)))
        (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
        (local.set $columns (i32.sub (local.get $columns) (i32.const 4)))
        (br $narrow))))

  ;; The hyperbolic tangent of four numbers: the quotient of polynomials that Eigen has, right to seven digits.
  (func $tanh (param $x v128) (result v128)
    (local $square v128) (local $above v128) (local $below v128)
    (local.set $x (f32x4.min (f32x4.splat (f32.const 7.9053111)) (local.get $x)))
    (local.set $x (f32x4.max (f32x4.splat (f32.const -7.9053111)) (local.get $x)))
    (local.set $square (f32x4.mul (local.get $x) (local.get $x)))
    (local.set $above (f32x4.splat (f32.const -2.76076847742355e-16)))
    (local.set $above (f32x4.add (f32x4.splat (f32.const 2.00018790482477e-13)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $above (f32x4.add (f32x4.splat (f32.const -8.60467152213735e-11)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $above (f32x4.add (f32x4.splat (f32.const 5.12229709037114e-08)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $above (f32x4.add (f32x4.splat (f32.const 1.48572235717979e-05)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $above (f32x4.add (f32x4.splat (f32.const 6.37261928875436e-04)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $above (f32x4.add (f32x4.splat (f32.const 4.89352455891786e-03)) (f32x4.mul (local.get $square) (local.get $above))))
    (local.set $below (f32x4.splat (f32.const 1.19825839466702e-06)))
    (local.set $below (f32x4.add (f32x4.splat (f32.const 1.18534705686654e-04)) (f32x4.mul (local.get $square) (local.get $below))))
    (local.set $below (f32x4.add (f32x4.splat (f32.const 2.26843463243900e-03)) (f32x4.mul (local.get $square) (local.get $below))))
    (local.set $below (f32x4.add (f32x4.splat (f32.const 4.89352518554385e-03)) (f32x4.mul (local.get $square) (local.get $below))))
    (f32x4.div (f32x4.mul (local.get $x) (local.get $above)) (local.get $below)))

  (func $sigmoid (param $x v128) (result v128)
    (f32x4.mul (f32x4.splat (f32.const 0.5)) (f32x4.add (f32x4.splat (f32.const 1))
      (call $tanh (f32x4.mul (f32x4.splat (f32.const 0.5)) (local.get $x))))))

  ;; The state of a gated recurrent unit after a row. `gates` is what the row says, and `kept` what the state before says, of
  ;; the reset, the update and the fresh state, `columns` numbers each.
  (func (export "remember")
    (param $after i32) (param $before i32) (param $columns i32) (param $gates i32) (param $kept i32)
    (local $size i32) (local $end i32) (local $fresh v128)
    (local.set $size (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $end (i32.add (local.get $after) (local.get $size)))
    (loop $units
      (local.set $fresh (call $tanh (f32x4.add
        (v128.load (i32.add (local.get $gates) (i32.shl (local.get $size) (i32.const 1))))
        (f32x4.mul
          (call $sigmoid (f32x4.add (v128.load (local.get $gates)) (v128.load (local.get $kept))))
          (v128.load (i32.add (local.get $kept) (i32.shl (local.get $size) (i32.const 1))))))))
      (v128.store (local.get $after) (f32x4.add (local.get $fresh) (f32x4.mul
        (call $sigmoid (f32x4.add
          (v128.load (i32.add (local.get $gates) (local.get $size)))
          (v128.load (i32.add (local.get $kept) (local.get $size)))))
        (f32x4.sub (v128.load (local.get $before)) (local.get $fresh)))))
      (local.set $gates (i32.add (local.get $gates) (i32.const 16)))
      (local.set $kept (i32.add (local.get $kept) (i32.const 16)))
      (local.set $before (i32.add (local.get $before) (i32.const 16)))
      (local.set $after (i32.add (local.get $after) (i32.const 16)))
      (br_if $units (i32.lt_u (local.get $after) (local.get $end))))))

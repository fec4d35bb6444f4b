;; One loop does all of a network's arithmetic: out[0..columns) += sum over k of scales[k] * rows[k][0..columns).
;; Addresses and strides are in bytes; numbers are 32-bit floats; `columns` is a multiple of four.
(module
  (memory (export "memory") 16 65536)
  (func (export "addScaledRows")
    (param $out i32) (param $columns i32)
    (param $scales i32) (param $scaleStride i32) (param $count i32)
    (param $rows i32) (param $rowStride i32)
    (local $k i32) (local $scaleAt i32) (local $rowAt i32) (local $factor v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    ;; Blocks of sixteen columns stay in registers while all rows pass.
    (block $wideDone
      (loop $wide
        (br_if $wideDone (i32.lt_u (local.get $columns) (i32.const 16)))
        (local.set $a (v128.load (local.get $out)))
        (local.set $b (v128.load offset=16 (local.get $out)))
        (local.set $c (v128.load offset=32 (local.get $out)))
        (local.set $d (v128.load offset=48 (local.get $out)))
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
            (local.set $scaleAt (i32.add (local.get $scaleAt) (local.get $scaleStride)))
            (local.set $rowAt (i32.add (local.get $rowAt) (local.get $rowStride)))
            (local.set $k (i32.sub (local.get $k) (i32.const 1)))
            (br $wideRows)))
        (v128.store (local.get $out) (local.get $a))
        (v128.store offset=16 (local.get $out) (local.get $b))
        (v128.store offset=32 (local.get $out) (local.get $c))
        (v128.store offset=48 (local.get $out) (local.get $d))
        (local.set $out (i32.add (local.get $out) (i32.const 64)))
        (local.set $rows (i32.add (local.get $rows) (i32.const 64)))
        (local.set $columns (i32.sub (local.get $columns) (i32.const 16)))
        (br $wide)))
    (block $narrowDone
      (loop $narrow
        (br_if $narrowDone (i32.eqz (local.get $columns)))
        (local.set $a (v128.load (local.get $out)))
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
        (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
        (local.set $columns (i32.sub (local.get $columns) (i32.const 4)))
        (br $narrow)))))

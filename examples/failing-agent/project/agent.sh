echo 'never reached'
